package org.liaison.launcher.backend;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.liaison.operator.OperatorFailure;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;
import org.liaison.operator.trust.AcceptOffer;
import org.liaison.operator.trust.TrustDesk;

/// Lets the invented offices of this machine trust each other without anybody comparing a
/// fingerprint, through the same files and checks as everywhere else; in a home that was begun with
/// `--ceremony` it only gives each office its own root key and list. An office that has a real
/// partner must be started so.
public final class HouseTrust {

    private final LauncherSettings settings;

    public HouseTrust(LauncherSettings settings) {
        this.settings = settings;
    }

    /// Where the administrators of an office keep its keys and those it trusts.
    public TrustDesk desk(Office office) {
        return TrustDesk.of(settings, office);
    }

    void make(List<Office> offices) throws IOException, InterruptedException {
        for (Office office : offices) {
            desk(office).found();
        }
        if (settings.state().ceremony()) {
            return;
        }
        for (Office office : offices) {
            AcceptOffer accept = new AcceptOffer(desk(office), Clock.systemUTC());
            for (Office partner : office.partners()) {
                if (accept.acceptInvented(desk(partner).offer())
                        instanceof AcceptOffer.Outcome.Refused(String code, String detail)) {
                    throw new OperatorFailure(
                            "%s does not trust %s: %s (%s)"
                                    .formatted(office.code(), partner.code(), code, detail));
                }
            }
        }
    }
}
