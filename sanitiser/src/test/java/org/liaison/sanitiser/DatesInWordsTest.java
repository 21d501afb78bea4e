package org.liaison.sanitiser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.policy.subject.FieldClass;

class DatesInWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on the second of June, nineteen eighty-eight",
                "el dos de junio de mil novecientos ochenta y ocho",
                "le deux juin mille neuf cent quatre-vingt-huit",
                "am zweiten Juni neunzehnhundertachtundachtzig",
                "il due giugno millenovecentottantotto",
                "la doi iunie o mie nouă sute optzeci și opt",
                "на втори юни хиляда деветстотин осемдесет и осма година",
                "второго июня тысяча девятьсот восемьдесят восьмого года",
                "ngày hai tháng sáu năm một nghìn chín trăm tám mươi tám",
                "2 de junho de 1988",
                "2. Juni 1988",
                "2.VI.1988",
                "戊辰年四月十八",
                "民国77年6月2日"
            })
    void areTheBirthDateOnFile(String text) {
        assertThat(Checks.blocks(text, Checks.keeping(FieldClass.BIRTH, "1988-06-02"))).isTrue();
    }
}
