package org.liaison.policy.instrument;

import org.liaison.policy.closedlist.ClosedList;
import org.liaison.policy.closedlist.Coded;

/// The ground of one transfer (Directive (EU) 2016/680 art. 36 to 38, check); an instrument alone
/// is not a ground.
public enum TransferGround implements Coded {
    /// Adequacy decision.
    LED_36("led-36", Family.ADEQUACY),
    /// Appropriate safeguards in a legally binding instrument.
    LED_37_1_A("led-37-1-a", Family.BINDING_SAFEGUARDS),
    /// Appropriate safeguards as assessed by the controller.
    LED_37_1_B("led-37-1-b", Family.ASSESSED_SAFEGUARDS),
    /// Vital interests of the person or another person.
    LED_38_1_A("led-38-1-a", Family.DEROGATION),
    /// Legitimate interests of the person.
    LED_38_1_B("led-38-1-b", Family.DEROGATION),
    /// Immediate and serious threat to public security.
    LED_38_1_C("led-38-1-c", Family.DEROGATION),
    /// In an individual case, for the purposes of art. 1(1).
    LED_38_1_D("led-38-1-d", Family.DEROGATION),
    /// In an individual case, for legal claims about those purposes.
    LED_38_1_E("led-38-1-e", Family.DEROGATION),
    /// Not a transfer: both parties are in the Union.
    WITHIN_UNION("within-union", Family.UNION);

    private enum Family {
        ADEQUACY,
        BINDING_SAFEGUARDS,
        ASSESSED_SAFEGUARDS,
        DEROGATION,
        UNION
    }

    private static final ClosedList<TransferGround> LIST =
            ClosedList.of("transfer-ground", values());

    private final String code;
    private final Family family;

    TransferGround(String code, Family family) {
        this.code = code;
        this.family = family;
    }

    @Override
    public String code() {
        return code;
    }

    /// Whether this is a derogation in the single case (art. 38).
    public boolean derogation() {
        return family == Family.DEROGATION;
    }

    /// Whether this ground can be used under an instrument of a regime.
    public boolean usableUnder(Regime regime) {
        return switch (regime) {
            case EU_2023_977 -> family == Family.UNION;
            case TREATY -> family != Family.UNION;
            case MEMORANDUM -> family != Family.UNION && family != Family.BINDING_SAFEGUARDS;
            case SINGLE_CASE -> family == Family.DEROGATION;
            case STRATEGIC_ONLY -> false;
        };
    }

    /// Reads a wire code; a code outside the list is an
    /// [org.liaison.policy.closedlist.UnknownCode], never a default.
    public static TransferGround of(String code) {
        return LIST.get(code);
    }
}
