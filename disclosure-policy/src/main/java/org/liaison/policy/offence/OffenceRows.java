package org.liaison.policy.offence;

import java.util.ArrayList;
import java.util.List;
import org.liaison.policy.party.CountryCode;

/// The offence table itself, a line each, so that a lawyer corrects a line. "check" marks what was
/// not read in the official text.
final class OffenceRows {
    /// States bound by the Charter of Fundamental Rights, art. 2(2), or by Protocol 13 to the
    /// European Convention on Human Rights: no death penalty for any offence.
    private static final List<String> ABOLISHED =
            List.of("es", "it", "bg", "cy", "fr", "de", "pt", "ro", "se", "nl", "eu", "gb");

    private static final List<OffenceInCountry> CHINA =
            List.of(
                    row(
                            Offence.TRAFFICKING_IN_HUMAN_BEINGS,
                            "cn",
                            Criminality.PARTLY,
                            "Criminal Law art. 240",
                            "abducting and trafficking in women and children",
                            "women and children only: an adult man is outside it; death for"
                                    + " ringleaders, three or more victims, forced prostitution or"
                                    + " selling abroad",
                            DeathPenalty.POSSIBLE,
                            "Criminal Law of the PRC art. 240; check"),
                    row(
                            Offence.TRAFFICKING_FOR_SEXUAL_EXPLOITATION,
                            "cn",
                            Criminality.PARTLY,
                            "Criminal Law art. 240 and 358",
                            "abducting and trafficking in women and children; forcing prostitution",
                            "death under art. 240 where the victim is forced into prostitution",
                            DeathPenalty.POSSIBLE,
                            "Criminal Law of the PRC art. 240, 358; check"),
                    row(
                            Offence.TRAFFICKING_OF_CHILDREN,
                            "cn",
                            Criminality.OFFENCE,
                            "Criminal Law art. 240",
                            "abducting and trafficking in women and children",
                            "a child is under 14 in art. 240",
                            DeathPenalty.POSSIBLE,
                            "Criminal Law of the PRC art. 240; check"),
                    row(
                            Offence.FORCED_LABOUR,
                            "cn",
                            Criminality.PARTLY,
                            "Criminal Law art. 244",
                            "forced labour",
                            "not trafficking there; violence, threat or restriction of freedom",
                            DeathPenalty.NOT_POSSIBLE,
                            "Criminal Law of the PRC art. 244; check"),
                    row(
                            Offence.KIDNAPPING,
                            "cn",
                            Criminality.OFFENCE,
                            "Criminal Law art. 239",
                            "kidnapping",
                            "",
                            DeathPenalty.POSSIBLE,
                            "Criminal Law of the PRC art. 239; check"));

    static final List<OffenceInCountry> ALL = all();

    private OffenceRows() {}

    private static List<OffenceInCountry> all() {
        List<OffenceInCountry> rows = new ArrayList<>();
        for (String country : ABOLISHED) {
            for (Offence offence : Offence.values()) {
                rows.add(abolished(offence, country));
            }
        }
        rows.addAll(CHINA);
        rows.add(
                row(
                        Offence.TRAFFICKING_IN_HUMAN_BEINGS,
                        "kh",
                        Criminality.OFFENCE,
                        "Law on Suppression of Human Trafficking and Sexual Exploitation 2008",
                        "trafficking",
                        "",
                        DeathPenalty.NOT_POSSIBLE,
                        "Constitution of Cambodia art. 32, no capital punishment; check"));
        return List.copyOf(rows);
    }

    private static OffenceInCountry abolished(Offence offence, String country) {
        return row(
                offence,
                country,
                Criminality.UNKNOWN,
                "",
                "",
                "not yet entered",
                DeathPenalty.NOT_POSSIBLE,
                "Charter of Fundamental Rights art. 2(2); ECHR Protocol 13 art. 1");
    }

    private static OffenceInCountry row(
            Offence offence,
            String country,
            Criminality criminality,
            String article,
            String nameThere,
            String threshold,
            DeathPenalty deathPenalty,
            String citation) {
        return new OffenceInCountry(
                offence,
                CountryCode.of(country),
                criminality,
                article,
                nameThere,
                threshold,
                deathPenalty,
                citation);
    }
}
