package org.liaison.policy.offence;

import org.liaison.policy.closedlist.ClosedList;
import org.liaison.policy.closedlist.Coded;

/// Offences an exchange can be about; what each is in a country is in [OffenceTable].
public enum Offence implements Coded {
    TRAFFICKING_IN_HUMAN_BEINGS("trafficking-in-human-beings"),
    TRAFFICKING_FOR_SEXUAL_EXPLOITATION("trafficking-for-sexual-exploitation"),
    TRAFFICKING_OF_CHILDREN("trafficking-of-children"),
    FORCED_LABOUR("forced-labour"),
    ORGANISED_PROSTITUTION("organised-prostitution"),
    ORGAN_REMOVAL("organ-removal"),
    KIDNAPPING("kidnapping"),
    SMUGGLING_OF_MIGRANTS("smuggling-of-migrants"),
    DOCUMENT_FRAUD("document-fraud"),
    MONEY_LAUNDERING("money-laundering"),
    CRIMINAL_ORGANISATION("criminal-organisation");

    private static final ClosedList<Offence> LIST = ClosedList.of("offence", values());

    private final String code;

    Offence(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /// Reads a wire code; a code outside the list is an
    /// [org.liaison.policy.closedlist.UnknownCode], never a default.
    public static Offence of(String code) {
        return LIST.get(code);
    }
}
