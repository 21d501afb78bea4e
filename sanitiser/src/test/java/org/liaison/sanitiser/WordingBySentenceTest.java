package org.liaison.sanitiser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Cues are weighed sentence by sentence; a keyword alone never blocks.
class WordingBySentenceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A tenant asked us not to give her name when she called.",
                "El testigo protegido n.º 7 lo declaró así.",
                "Un colaborador dentro de la empresa nos pasó el calendario.",
                "We have a camera opposite the gate.",
                "Tenemos a una compañera haciéndose pasar por clienta."
            })
    void whatTellsWhoToldOrHowWeKnowStopsTheDraft(String text) {
        assertThat(Checks.blocks(text, CaseVocabulary.empty())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What we have comes from a relative of the owner who begged us to keep him out of it.",
                "Une employée du salon nous tient au courant, à condition de rester dans l'ombre.",
                "Sie wohnt vorerst auf einem Hof und soll dort nicht angesprochen werden.",
                "Ne-a povestit un fost angajat, care se teme de răzbunare.",
                "Момичето е при възрастна двойка в село над реката.",
                "Наш сотрудник устроился туда грузчиком.",
                "Một người của chúng tôi vào làm phụ bếp ở đó.",
                "我们有人以客人身份进去过三次。",
                "老板娘私下告诉我们的。",
                "她现在住在妇女救助中心。"
            })
    void isAWarningAtLeastInEveryLanguage(String text) {
        assertThat(Checks.findings(text, CaseVocabulary.empty())).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The advertisement promised free meals and tips from guests.",
                "The list was made from open sources.",
                "El dato procede de fuentes abiertas.",
                "El portátil se entregó con su fuente de alimentación.",
                "Each parcel carries a tracking device of the post.",
                "Se pide vigilancia policial en la frontera.",
                "This is no asylum matter.",
                "La Biblioteca Nacional abre el 3 de mayo de 2026.",
                "Wer ist in Ihrem Land für die Anordnung einer Observation zuständig?",
                "According to the annual report, 412 persons applied for asylum in 2024.",
                "Según la ley, los testigos pueden recibir protección."
            })
    void lawsStatisticsAndEverydayWordsAreNothing(String text) {
        assertThat(Checks.findings(text, CaseVocabulary.empty())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The word informant is defined in the glossary.",
                "Interception is another word for it.",
                "Asylum is a matter for the ministry."
            })
    void aKeywordAloneNeverBlocks(String text) {
        assertThat(Checks.blocks(text, CaseVocabulary.empty())).isFalse();
    }
}
