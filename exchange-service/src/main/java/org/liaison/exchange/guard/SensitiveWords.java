package org.liaison.exchange.guard;

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

    private SensitiveWords() {}

    /// @param lower text without accents, in lower case
    static boolean areIn(String lower) {
        return WORDS.stream().anyMatch(lower::contains);
    }
}
