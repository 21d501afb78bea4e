package org.liaison.sanitiser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Values that belong to nobody on file are known by their shape and by what stands before them.
class ValuesNobodyHasOnFileTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Call +44 20 7946 0111. | phone-number",
                "The desk answers at +86 10 0000 0222. | phone-number",
                "Marquen 0034 93 00 00 222. | phone-number",
                "Two lines: 600000611 600000612 | phone-number-perhaps",
                "Apunte: seis uno uno, doscientos doce, tres cuatro cinco. | phone-number-perhaps",
                "Account 6222 0000 0000 0000 0111 | account-number-perhaps",
                "IBAN GB00 ZZZZ 0000 0000 0006 11 | account-number-perhaps",
                "护照 E00000611 | document-number-perhaps",
                "Паспорт серии 45 00 № 000611 | document-number-perhaps",
                "matrícula 0611 BCD | vehicle-plate",
                "targata GX 611 ZZ | vehicle-plate",
                "浙A·00611 | vehicle-plate",
                "Her WeChat is silverlotus, ask there. | handle",
                "vx lotus6611 | handle",
                "LINE id lotus.grey6 | handle",
                "lotus arroba correo punto example | e-mail-address-perhaps",
                "Advert on empleos-ficticios.example/oferta/6 | web-address",
                "see maps.app.goo.gl/xY6zAb | web-address",
                "///farola.noria.huerto | web-address",
                "41.25 N, 2.75 W | coordinates",
                "8FVC9G8F+6X | coordinates",
                "Vive en la Avenida de los Tilos Fingidos 27, 4.º C | address-perhaps",
                "14 rue des Faux Tilleuls | address-perhaps",
                "Lindenstr. 117, 2. OG | address-perhaps",
                "114 Old Tannery Lane | address-perhaps",
                "проживает: ул. Ленивая, д. 114, кв. 17 | address-perhaps",
                "柳荫路114号3单元702室 | address-perhaps",
                "La puerta la abrió una tal Herminia. | name-perhaps",
                "Der Vermieter ist Thorben Quandt. | name-perhaps",
                "Договор подписал Мухаметшинов Р. Т. | name-perhaps",
                "房东名叫郝建业，今年五十岁。 | name-perhaps",
                "证人称她为伊万诺娃。 | name-perhaps",
                "合同由玛丽塔·费尔南达签字。 | name-perhaps"
            })
    void areWarningsAtLeast(String text, String code) {
        assertThat(Checks.codes(text)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nuestro expediente es el n.º 2026/004611-B.",
                "案件编号为2026-004611。",
                "会议在西班牙和保加利亚举行，罗马尼亚与俄罗斯派代表参加。",
                "The fee is 1.250.000.000 euros.",
                "Directive 2011/36/EU of 5 April 2011",
                "Die Sitzung beginnt am 21.10.2026 um 08:30."
            })
    void areNotSeenInReferencesAmountsAndDates(String text) {
        assertThat(Checks.codes(text)).isEmpty();
    }
}
