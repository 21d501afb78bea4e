package org.liaison.sanitiser.facts;

import java.util.Set;

/// Words in the names of many organisations: alone, none of them tells which one is meant.
final class GenericWords {

    private static final Set<String> WORDS =
            Set.of(
                    "fundacion",
                    "asociacion",
                    "association",
                    "foundation",
                    "fondation",
                    "casa",
                    "house",
                    "maison",
                    "hogar",
                    "centro",
                    "center",
                    "centre",
                    "shelter",
                    "refuge",
                    "refugio",
                    "acogida",
                    "mujeres",
                    "women",
                    "woman",
                    "femmes",
                    "donne",
                    "project",
                    "proyecto",
                    "progetto",
                    "organisation",
                    "organizacion",
                    "national",
                    "nacional",
                    "international",
                    "internacional",
                    "social",
                    "service",
                    "servicio",
                    "hospital",
                    "office",
                    "street",
                    "calle",
                    "against",
                    "support",
                    "contra");

    private GenericWords() {}

    static boolean holds(String letters) {
        return WORDS.contains(letters);
    }
}
