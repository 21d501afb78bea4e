package org.liaison.exchange.text;

import java.util.ArrayList;
import java.util.List;

/// Words that give away a source, an application for asylum or a protected place, in the languages
/// of the offices. Compared without accents and in lower case.
///
/// The list is the guard's own: it knows no case, so it is short and general.
final class SensitiveWords {

    private static final List<String> WORDS =
            List.of(
                    // source or method
                    "informant",
                    "undercover",
                    "wiretap",
                    "phone tap",
                    "telephone tap",
                    "tapped line",
                    "intercepted call",
                    "confidential source",
                    "our source",
                    "confidente",
                    "informador",
                    "infiltrado",
                    "agente encubierto",
                    "fuente confidencial",
                    "una fuente que",
                    "nuestra fuente",
                    "segun una fuente",
                    "escuchas",
                    "intervencion telefonica",
                    "pinchazo telefonico",
                    "线人",
                    "卧底",
                    "窃听",
                    "监听",
                    "秘密来源",
                    // asylum
                    "asylum",
                    "refugee",
                    "international protection",
                    "bamf",
                    "asilo",
                    "refugiad",
                    "proteccion internacional",
                    "tarjeta roja",
                    "庇护",
                    "难民",
                    // protection
                    "shelter",
                    "safe house",
                    "protected witness",
                    "witness protection",
                    "casa de acogida",
                    "piso de acogida",
                    "centro de acogida",
                    "piso protegido",
                    "testigo protegid",
                    "收容所",
                    "安全屋",
                    "证人保护");

    private static final int BEGINNINGS = 0x2000;

    /// The words by their first two letters: at nearly all places of a text none has to be tried.
    /// Two pairs of letters may share a place.
    private static final List<List<String>> BY_BEGINNING = byBeginning();

    private SensitiveWords() {}

    /// @param lower text without accents, in lower case
    static boolean areIn(String lower, Steps steps) {
        steps.take(lower.length());
        for (int at = 0; at + 1 < lower.length(); at++) {
            for (String word : BY_BEGINNING.get(beginning(lower, at))) {
                steps.take(word.length());
                if (lower.startsWith(word, at)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<List<String>> byBeginning() {
        List<List<String>> words = new ArrayList<>();
        for (int beginning = 0; beginning < BEGINNINGS; beginning++) {
            int here = beginning;
            words.add(WORDS.stream().filter(word -> beginning(word, 0) == here).toList());
        }
        return List.copyOf(words);
    }

    private static int beginning(String text, int at) {
        return (text.charAt(at) * 31 + text.charAt(at + 1)) & (BEGINNINGS - 1);
    }
}
