package org.liaison.sanitiser.wording;

/// Words that lead to a shelter, a safe house or a protected person's appointments.
final class ShelterWording {

    static final String CERTAIN =
            """
            only|single|sole ~ shelter|refuge|safehouse|home|ngo for|in|of
            safe house*
            safehouse*
            shelter|refuge ~ by|near|in|at|on|behind|opposite|next
            house by|near the river|station|church|harbour|port|border|sea
            hidden|protected|secret ~ address|place|house|flat|apartment|location
            she|he|they|victim|victims is|are|lives|stays|staying ~ shelter|refuge
            casa|piso|centro|vivienda ~ acogida|protegid*|tutelad*|emergencia
            unico|unica ~ piso|casa|centro|albergue|refugio
            casa ~ junto|cerca|lado al|del ~ rio|iglesia|estacion|puerto
            direccion ~ protegida|secreta|oculta
            foyer|centre|maison|appartement|hebergement ~ protege*|accueil|securise*|refuge
            seul|seule ~ foyer|refuge|centre
            maison au|pres ~ bord|riviere|gare|eglise
            casa|casa* ~ rifugio|protetta|protette|accoglienza|fuga
            unica|unico ~ casa|centro|rifugio
            indirizzo ~ protetto|segreto
            кризисен|кризисният|кризисния център
            кризисн* център|центр*
            защитен* жилищ*|дом*
            защитено жилище
            единствен* ~ приют*|убежище|кризисен
            приют* ~ до|край|близо|около|возле|рядом|у|в
            дом|къща до|край|у|возле ~ реката|реки|река
            безопасн* дом*|квартир*|жиль*
            安全屋
            收容所
            庇护所
            避难所
            唯一 ~ 庇护
            救助站
            河边 ~ 房子
            妇女 ~ 收容
            nhà tạm lánh
            ngôi nhà bình yên
            nhà an toàn
            nhà mở
            nhà ~ bờ|cạnh|gần sông
            duy nhất ~ tạm lánh
            """;

    static final String PERHAPS =
            """
            shelter|shelters
            refuge
            albergue*
            refugio*
            foyer*
            rifugio
            приют*
            收容
            tạm lánh
            appointment ~ at|with
            cita ~ en|con
            """;

    private ShelterWording() {}
}
