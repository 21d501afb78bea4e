package org.liaison.sanitiser;

/// A vocabulary made ready for many checks of one draft; holds personal data in memory only.
public final class PreparedVocabulary {

    private final CaseVocabulary vocabulary;
    private final CaseIndex index;

    PreparedVocabulary(CaseVocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.index = new CaseIndex(vocabulary);
    }

    CaseVocabulary vocabulary() {
        return vocabulary;
    }

    CaseIndex index() {
        return index;
    }

    @Override
    public String toString() {
        return "PreparedVocabulary[" + vocabulary.facts().size() + " facts]";
    }
}
