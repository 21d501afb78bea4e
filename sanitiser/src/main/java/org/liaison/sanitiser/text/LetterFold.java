package org.liaison.sanitiser.text;

/// How a view writes one letter or digit that is already decomposed and in lower case.
@FunctionalInterface
interface LetterFold {
    String fold(int letter);
}
