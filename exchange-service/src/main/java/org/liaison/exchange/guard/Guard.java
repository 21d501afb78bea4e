package org.liaison.exchange.guard;

import static org.liaison.exchange.guard.RefusedByGuard.unless;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.exchange.instrument.Instruments;
import org.liaison.exchange.trust.TrustList;
import org.liaison.kit.ids.ContentDigest;
import org.liaison.policy.DisclosurePolicy;
import org.liaison.policy.Instrument;
import org.liaison.policy.PolicyDecision;
import org.liaison.policy.PolicyRule;
import org.liaison.policy.instrument.InstrumentRef;
import org.liaison.policy.message.MessageKind;
import org.liaison.schemas.cases.AuthorisedDisclosure;
import org.liaison.schemas.exchange.AuthorisationStatement;
import org.liaison.schemas.exchange.MessageContent;

/// The last judge before the border. Deny by default; what it cannot judge, it refuses.
public final class Guard {

    private static final int LARGEST_CONTENT = 250 * 1024;

    private final TrustList trust;
    private final Instruments instruments;
    private final DisclosurePolicy policy;
    private final GuardFailures failures;

    public Guard(
            TrustList trust,
            Instruments instruments,
            DisclosurePolicy policy,
            GuardFailures failures) {
        this.trust = trust;
        this.instruments = instruments;
        this.policy = policy;
        this.failures = failures;
    }

    /// Whether an authorised message may leave at this moment. Never throws for what is in it.
    public GuardDecision judge(AuthorisedDisclosure authorised, Instant now) {
        Optional<AuthorisationStatement> statement =
                Authorisations.signedBy(trust.own(), authorised.getAuthorisation(), now);
        return statement
                .<GuardDecision>map(signed -> judge(signed, authorised, now))
                .orElseGet(() -> new GuardDecision.Forged("authorisation-forged"));
    }

    private GuardDecision judge(
            AuthorisationStatement statement, AuthorisedDisclosure authorised, Instant now) {
        @Nullable MessageContent content = null;
        try {
            content = authorisedContent(statement, authorised.getContent());
            Authorisations.requireProper(statement, trust, now);
            AuthorsStated.require(statement, authorised.getAuthors(), trust.own(), now);
            return new GuardDecision.Passed(
                    statement, content, judgeContent(statement, content, authorised, now));
        } catch (RefusedByGuard refused) {
            return new GuardDecision.Refused(statement, content, refused.refusal());
        } catch (RuntimeException failure) {
            // Fail closed, and tell: the message of a failure may quote anything, its trace not.
            failures.happened(statement.getAuthorisationId(), failure);
            return new GuardDecision.Refused(
                    statement, content, Refusal.by(GuardRule.GUARD_FAILED));
        }
    }

    private static MessageContent authorisedContent(
            AuthorisationStatement statement, ByteBuffer content) {
        unless(content.remaining() <= LARGEST_CONTENT, GuardRule.CONTENT_TOO_LARGE);
        byte[] bytes = new byte[content.remaining()];
        content.duplicate().get(bytes);
        unless(
                java.security.MessageDigest.isEqual(
                        statement.getContentDigest().bytes(), ContentDigest.of(bytes)),
                GuardRule.CONTENT_DIGEST);
        unless(Authorisations.coversSchema(statement), GuardRule.CONTENT_SCHEMA);
        return Authorisations.content(bytes)
                .orElseThrow(() -> new RefusedByGuard(Refusal.by(GuardRule.CONTENT_UNREADABLE)));
    }

    private Set<String> judgeContent(
            AuthorisationStatement statement,
            MessageContent content,
            AuthorisedDisclosure authorised,
            Instant now) {
        unless(Authorisations.agree(statement, content), GuardRule.AUTHORISATION_MISMATCH);
        Instrument instrument = instrument(statement, content, now);
        ContentForm.require(content, instrument);
        SubjectForm.require(content);
        TextForm.require(content);
        CitizenshipForm.require(content);
        AssurancesNamed.require(content, instrument, statement, now);
        PolicyDecision decision =
                policy.tellingFailures(failure ->
                                failures.happened(statement.getAuthorisationId(), failure))
                        .judgeAsProposed(
                                PolicyQuestion.of(statement, content, authorised, instrument, now));
        return switch (decision) {
            case PolicyDecision.Permitted permitted -> {
                // Last, because every other rule says better what is wrong.
                unless(
                        InboundForm.holds(statement, content, instrument, failures),
                        GuardRule.PARTNER_WOULD_REJECT);
                yield permitted.actsReliedOn();
            }
            case PolicyDecision.Refused(PolicyRule rule) ->
                    throw new RefusedByGuard(Refusal.by(rule));
        };
    }

    /// The version that counts now; what protects people passes under the version it names.
    private Instrument instrument(
            AuthorisationStatement statement, MessageContent content, Instant now) {
        InstrumentRef named =
                Codes.read(() ->
                        InstrumentRef.of(
                                statement.getInstrumentId(), statement.getInstrumentVersion()));
        boolean always =
                MessageKind.valueOf(content.getKind().name()).passesWhenInstrumentNotInForce();
        return (always ? instruments.version(named) : instruments.current(named, now))
                .orElseThrow(() -> new RefusedByGuard(Refusal.by(PolicyRule.INSTRUMENT_UNKNOWN)));
    }
}
