package org.liaison.sanitiser.wording;

/// A phrase that speaks for a meaning, or against every meaning when its theme is [Theme#GENERAL].
///
/// @param weight how much it speaks; what speaks in the same way counts once a sentence
/// @param line which phrase of the lists it is, so that it counts once
record Cue(Phrase phrase, Theme theme, int weight, int line) {}
