package org.liaison.sanitiser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.policy.subject.FieldClass;

/// A name is split at every dash, apostrophe and space that Unicode has, and kept whole as well.
class NamesOnFileTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wanda Kłosek-Rydz | Ms Klosek came alone",
                "Wanda Kłosek-Rydz | Then Rydz signed",
                "Wanda Kłosek-Rydz | Then KLOSEK RYDZ signed",
                "Ana-Belén Soto‐Mendivil | La señora Mendivil llegó",
                "Ana-Belén Soto–Mendivil | Belén salió con Soto",
                "Ana Soto—Mendivil | Mendivil firmó",
                "Kemi O'Dwala-Brath | ODwala signed",
                "Kemi O'Dwala-Brath | O’Dwala signed",
                "Kemi O’Dwala-Brath | Dwala signed",
                "Kemi D`Imbrosa | Imbrosa signed",
                "Kemi Dʼimbrosa | D'Imbrosa signed",
                "'Yulan Sima\u00A0Figurada' | Figurada vive aquí",
                "'Yulan Sima\u2009Figurada' | Figurada vive aquí",
                "'Yulan\u3000Figurada' | Figurada vive aquí"
            })
    void areFoundByEachPiece(String onFile, String text) {
        assertThat(Checks.blocks(text, Checks.keeping(FieldClass.NAME, onFile))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "กมลวรรณ แสงทอง | นางสาวกมลวรรณถูกพาไปที่ร้าน",
                "กมลวรรณ แสงทอง | พบแสงทองที่สถานี",
                "かえで もりなが | きのうかえでは駅にいた",
                "かえで もりなが | カエデさんが来た",
                "ສົມພອນ | ຄົນຊື່ສົມພອນມາແລ້ວ",
                "သီတာဝင်း | မသီတာဝင်းလာသည်"
            })
    void areFoundInsideRunsOfLettersWhereNobodyWritesSpaces(String onFile, String text) {
        assertThat(Checks.blocks(text, Checks.keeping(FieldClass.NAME, onFile))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "请贵方核实该公司的注册情况。",
                "每月工资以现金支付，合同期为一年。",
                "双方同意在下月举行会议，请放心。",
                "该网站已于今年关闭，没有其他美容服务。",
                "房租由公司支付，情况属实。"
            })
    void oneSyllableNamesDoNotStopChineseProse(String text) {
        // given
        CaseVocabulary onFile = Checks.keeping(FieldClass.ALIAS, "Qing", "Mei", "Fang", "Li");
        CaseVocabulary names = Checks.keeping(FieldClass.NAME, "Tan Qing", "单青", "Fang Mei");

        // then
        assertThat(Checks.findings(text, onFile)).isEmpty();
        assertThat(Checks.findings(text, names)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "单青, 单青昨天到达",
        "单青, 單青昨天到達",
        "单青, 我们见到了青姐",
        "单青, 单女士昨天到达",
        "单雪梅, 阿梅昨天到达",
        "Shan Qing, 单青昨天到达",
        "Shan Xuemei, 雪梅昨天到达"
    })
    void aCharacterCountsBesideTheRestOfTheName(String onFile, String text) {
        assertThat(Checks.blocks(text, Checks.keeping(FieldClass.NAME, onFile))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Андрей Погорелин | Автомобилем управлял А. Погорелин",
                "Андрей Погорелин | протокол на Погорелина составлен",
                "Андрей Погорелин | вместе с Погорелиным",
                "Зоряна Крутицкая | квартира Крутицкой закрыта",
                "Павел Крутец | нашли Павла и Крутца",
                "Калина Вълкова | видели Калину",
                "Jonas Wiedekamp | das Zimmer Wiedekamps",
                "Ileana Bratosin | camera Ileanei"
            })
    void areFoundInEveryCase(String onFile, String text) {
        assertThat(Checks.blocks(text, Checks.keeping(FieldClass.NAME, onFile))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rosa Quintar | en | The rose garden is closed.",
                "Rosa Quintar | es | La pared es rosa.",
                "Hope Lindqvar | en | We hope for an answer.",
                "Надежда Тулина | ru | Есть надежда на ответ.",
                "May Ostrander | en | The answer came on 3 May.",
                "Karl Montag | de | Die Sitzung ist am Montag.",
                "Karl Montag | de | Bis Montag, den 4. Mai, wird geantwortet."
            })
    void anOrdinaryWordAloneIsNoName(String onFile, String language, String text) {
        assertThat(Checks.findings(text, Checks.keeping(FieldClass.NAME, onFile)))
                .as(language)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rosa Quintar | Hablamos con Rosa ayer.",
                "Hope Lindqvar | We met Hope on the stairs.",
                "Hope Lindqvar | Ms Hope was there.",
                "Надежда Тулина | Рядом стояла Надежда.",
                "Karl Montag | Gestern kam Herr Montag.",
                "Karl Montag | Gestern kam Karl Montag."
            })
    void anOrdinaryWordIsANameWhereSomethingSpeaksForIt(String onFile, String text) {
        assertThat(Checks.blocks(text, Checks.keeping(FieldClass.NAME, onFile))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mercedes Quintar | They rent a Mercedes van.",
                "Rosa Quintar | Rosa es el color.",
                "Karl Montag | Die Sitzung leitet Montag."
            })
    void anOrdinaryWordWithACapitalIsAWarning(String onFile, String text) {
        assertThat(Checks.findings(text, Checks.keeping(FieldClass.NAME, onFile)))
                .isNotEmpty()
                .noneMatch(Finding::blocks);
    }
}
