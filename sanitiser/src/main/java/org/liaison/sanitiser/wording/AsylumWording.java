package org.liaison.sanitiser.wording;

/// Words for an application for asylum and for the offices and papers that go with it.
final class AsylumWording {

    static final String CERTAIN =
            """
            asylum
            refugee|refugees
            bamf
            ofpra
            cnda
            unhcr|acnur|hcr|убооон
            international|subsidiary protection
            geneva|refugee convention
            non refoulement
            dublin ~ procedure|transfer|regulation|case
            her|his|their application ~ protection|stay|interior
            asilo
            asilad*
            refugiad*
            tarjeta roja
            hoja blanca
            proteccion internacional|subsidiaria
            oficina de asilo
            solicitante* ~ proteccion|asilo
            asile
            refugie|refugiee|refugies|refugiees
            protection internationale|subsidiaire
            demandeur*|demandeuse* ~ asile|protection
            rifugiat*
            richiedent* ~ asilo|protezione
            protezione internazionale|sussidiaria
            commissione territoriale
            asylantrag
            asylbewerber*
            убежище*
            бежан*
            беженец|беженц*|беженк*
            международна|международная|международной|международную закрила|защита|защиты|защиту
            дмс ~ закрила
            庇护申请
            申请庇护
            寻求庇护
            政治庇护
            庇护
            难民
            国际保护
            tị nạn
            xin ~ bảo hộ
            bảo hộ quốc tế
            """;

    private AsylumWording() {}
}
