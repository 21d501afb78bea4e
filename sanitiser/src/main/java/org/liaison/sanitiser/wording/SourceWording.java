package org.liaison.sanitiser.wording;

/// Words for sources and methods in English, Spanish, French, Italian, Bulgarian, Russian, Chinese
/// and Vietnamese.
final class SourceWording {

    static final String CERTAIN =
            """
            who|that works|lives|cleans ~ passed|told|informed|gave us
            our|a man|woman|person|contact ~ inside|within
            informant|informants|informer|informers
            confidential|covert|secret|undercover ~ source|sources
            human source|sources
            registered source
            source|sources ~ who|that works|worked|work|lives|cleans|cooks
            source ~ inside|within
            our|my|a|the source said|says|told|reports|reported|claims|confirmed|heard|saw
            according to ~ source|sources
            source|sources close to
            undercover
            under cover
            covert|hidden ~ surveillance|camera*|officer*|agent*|microphone*|recording*|operation*
            tapped|tapping|bugged|intercepted|wiretapped
            wiretap*
            phone|line|telephone|wire tap|taps|interception|intercept
            intercept* ~ call*|phone*|line*|communication*|message*|conversation*
            lawful interception
            listening device*|post*
            tipoff|tipoffs
            tip|tips off
            tipped us|off
            anonymous ~ call*|tip*|letter*|caller*|complaint*
            foreign|third|partner ~ service|state|country told|informed|tipped|passed|warned|gave
            under ~ surveillance
            surveillance team*|of|officers
            gps tracker|beacon
            we|us|was|were|had|placed|fitted ~ tracking device
            tracker ~ car|vehicle|van
            infiltrat*
            controlled delivery
            agent provocateur
            imsi catcher*
            told us in confidence
            wishes|wants ~ remain|stay anonymous
            vecin*|persona|alguien ~ colabora con
            fuente* ~ que trabaja*|vive*|limpia*|cocina*
            fuente* confidencial*|humana*|reservada*|protegida*|viva*|policial*
            segun ~ fuente*
            nuestra|la|una fuente dijo|dice|afirma|asegura|informa|comunica|confirma|vio|oyo|cuenta|nos
            confidente|confidentes
            informador|informadora|informadores
            chivato*|soplon*|soplo
            escuchas|escucha ~ telefonic*|judicial*|ambiental*
            por escuchas
            mediante|las|unas escuchas
            telefono|linea|llamada*|conversacion*|comunicacion* ~ pinchad*|intervenid*|interceptad*
            pinchazo* telefonic*
            intervencion* ~ telefonic*|de|las comunicaciones|telefonica|telefonicas|telefonos
            agente*|policia*|inspector*|funcionari* ~ encubiert*|infiltrad*
            infiltrad*
            llamada|aviso|denuncia|carta|chivatazo ~ anonim*
            chivatazo*
            baliza*
            micro*|camara* ocult*
            camara*|microfono* ~ ocult*|espia
            vigilancia* ~ discret*|encubiert*|secret*
            seguimiento* ~ discret*|policial*|al|del
            servicio* ~ extranjer*|inteligencia ~ nos|comunico|aviso|informo|facilito
            balise ~ posee|installee|placee
            personne|quelqu ~ proche du|de|des
            source* ~ qui travaille*|vit|vivent
            source* confidentielle*|humaine*|fiable*|protegee*
            selon|notre ~ source|sources
            notre|la|une source a|dit|affirme|indique|rapporte|nous
            indicateur|indicatrice|indicateurs ~ police|nous|a|dit|signale|au|du
            indic
            ecoute|ecoutes telephonique*|judiciaire*|administrative*
            mis|mise|placee|place sur|sous ecoute*
            sur|sous|par|les|des ecoute|ecoutes
            ligne|telephone|appel*|conversation* ~ ecoute|intercepte*
            interception* ~ telephonique*|judiciaire*|communications
            agent*|policier* ~ infiltre*|couverture
            sous couverture
            appel|lettre|denonciation|tuyau ~ anonyme*
            filature*
            balise* ~ vehicule|voiture|gps
            sonorisation*
            service* ~ etranger*|renseignement* ~ signale|averti|transmis|informe*|communique
            un|una uomo|donna|persona dentro
            fonte ~ che lavora|vive|abita|pulisce
            fonte confidenziale|riservata|umana|fiduciaria|attendibile
            fonti confidenziali|riservate|umane|fiduciarie|attendibili
            secondo|nostra ~ fonte|fonti
            una|la|nostra fonte ha|dice|riferisce|afferma|ci
            confidente|informatore|informatori|informatrice
            intercettazion*
            intercettat*
            telefono|utenza|linea ~ sotto controllo|intercettat*
            cimice|cimici|microspia|microspie
            agente*|poliziott*|ufficiale* ~ copertura|infiltrat*
            sotto copertura
            pedinament*|pedinat*
            telefonata|lettera|segnalazione|soffiata ~ anonim*
            soffiata
            gps ~ auto|veicolo|furgone
            servizio|servizi ~ ester*|stranier*|segret* ~ segnalat*|comunicat*|informat*|avvisat*
            """;

    static final String CERTAIN_ELSEWHERE =
            """
            информатор*
            източник* ~ който|която|работи|работещ*|живее
            таен|тайния|поверителен|доверен|наш|нашия|нашият|наши|конфиденциален ~ източник*
            според ~ източник*
            източник* ни|ни съобщи|каза|съобщи|твърди|видя
            подслушв*|подслуша*
            чужд*|чуждестранн* служб*
            наш|нашия|наша|наше|нашият човек|хора ~ в
            подслушвателн*
            спец* разузнавателн* средства
            срс
            под прикритие
            агент*|служител* ~ прикритие|внедрен*
            внедрен*
            анонимен|анонимно|анонимна|анонимния|анонимното ~ сигнал*|обаждане*|писмо*
            външно наблюдение
            скрит*|тайно ~ камер*|микрофон*|наблюдение|проследяван*
            наш человек ~ внутри|в|из
            прослушк*|прослушива*|прослушан*
            перехват* ~ телефон*|разговор*|сообщен*|переписк*|звонк*|лини*
            телефон*|разговор*|лини*|переписк*|звонк* ~ перехвач*|перехват*
            осведомител*
            источник* ~ который|которая|работает|работающ*|живет
            наш|наша|нашего|нашему|конфиденциальн*|негласн*|тайн*|секретн*|оперативн*|доверенн* источник*
            по ~ данным|словам|сведениям|информации ~ источник*
            источник ~ сообщил*|рассказал*|утверждает|говорит|видел*|слышал*
            агентурн*
            под прикрытием
            внедренн*|внедрен|внедрили
            анонимн* ~ звонок|звонк*|письм*|сообщен*|сигнал*
            наружн* наблюдени*|наблюдения
            негласн*|скрыт* ~ наблюден*|камер*|микрофон*|запис*|съемк*
            оперативн* ~ разыскн*|внедрени*
            спецслужб* ~ сообщил*|передал*|предупредил*
            线人
            安装 ~ 定位
            线民
            内线
            卧底
            眼线
            监听
            窃听
            密探
            特情
            耳目
            匿名 ~ 举报
            匿名 ~ 电话
            匿名信
            举报人
            消息来源
            消息人士
            知情人
            据 ~ 来源 ~ 说
            情报来源
            秘密来源
            可靠来源
            技侦
            技术侦查
            侦听
            截获
            截听
            跟踪定位
            秘密跟踪
            秘密拍摄
            隐藏摄像
            蹲守
            潜伏
            外国情报
            化装侦查
            tình báo viên
            nguồn tin
            tình báo nước ngoài
            người|nguoi cung cấp thông tin
            người báo tin
            chỉ điểm
            đặc tình
            cơ sở bí mật
            mật báo
            nghe lén
            nghe trộm
            nghe|bị ~ nghe|theo lén|dõi ~ điện|bí thoại|mật
            chặn ~ cuộc|tin gọi|nhắn
            cài cắm
            cài người
            nằm vùng
            trinh sát
            bí mật theo dõi
            theo dõi bí mật
            ghi âm lén|bí
            camera ẩn
            ẩn danh
            nặc danh
            giả dạng
            """;

    static final String PERHAPS =
            """
            source said|says|told|reports|reported
            a reliable|trusted person
            we learned|learnt|know from
            fuente|fuentes
            nos consta por
            ha llegado a ~ conocimiento
            nous avons appris par
            abbiamo saputo da
            узнахме от
            стало известно от
            据悉
            据可靠
            theo nguồn
            """;

    private SourceWording() {}
}
