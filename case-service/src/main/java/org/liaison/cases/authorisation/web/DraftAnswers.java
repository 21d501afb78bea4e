package org.liaison.cases.authorisation.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.authorisation.AuthoriseDecision;
import org.liaison.cases.authorisation.DraftDecision;
import org.liaison.cases.draft.DraftInvalid;
import org.liaison.cases.preview.Block;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.problem.ProblemType;
import org.liaison.policy.act.SecondGround;
import org.liaison.policy.closedlist.UnknownCode;

/// Refusals of drafts as problems: rules and fields, never values.
final class DraftAnswers {
    private DraftAnswers() {}

    static ProblemException invalid(DraftInvalid invalid) {
        String message = invalid.getMessage();
        return new ProblemException(
                ProblemType.INVALID_FIELD,
                Map.of(
                        "errors",
                        List.of(
                                Map.of(
                                        "field",
                                        invalid.field(),
                                        "rule",
                                        message == null ? "invalid" : message))));
    }

    static void requireSecondGround(@Nullable String code) {
        try {
            if (code != null) {
                SecondGround.of(code);
            }
        } catch (UnknownCode unknown) {
            throw new ProblemException(
                    ProblemType.INVALID_FIELD,
                    Map.of(
                            "errors",
                            List.of(Map.of("field", "secondGround", "rule", "closed-list"))));
        }
    }

    static ProblemException problem(DraftDecision refused) {
        return switch (refused) {
            case DraftDecision.NotThere _ -> new ProblemException(ProblemType.NOT_FOUND);
            case DraftDecision.AlreadySubmitted _ ->
                    new ProblemException(
                            ProblemType.WRONG_STATE, Map.of("rule", "already-submitted"));
            case DraftDecision.AuthorsUnknown _ ->
                    new ProblemException(
                            ProblemType.WRONG_STATE, Map.of("rule", "authors-unknown"));
            case DraftDecision.NotNow _ ->
                    new ProblemException(
                            ProblemType.WRONG_STATE, Map.of("rule", "kind-not-possible-now"));
            case DraftDecision.ChangedMeanwhile _ ->
                    new ProblemException(ProblemType.CHANGED_MEANWHILE);
            case DraftDecision.Blocked blocked ->
                    new ProblemException(
                            ProblemType.DRAFT_BLOCKED,
                            Map.of(
                                    "rules",
                                    blocked.preview().blocks().stream().map(Block::rule).toList(),
                                    "blocks",
                                    blocked.preview().blocks()));
            case DraftDecision.Written _, DraftDecision.Submitted _ ->
                    new ProblemException(ProblemType.WRONG_STATE, Map.of("rule", "not-submitted"));
        };
    }

    static ProblemException problem(AuthoriseDecision refused) {
        return switch (refused) {
            case AuthoriseDecision.NotWaiting _ -> new ProblemException(ProblemType.NOT_FOUND);
            case AuthoriseDecision.NotASupervisor _ ->
                    new ProblemException(ProblemType.NOT_ALLOWED);
            case AuthoriseDecision.FreshLoginNeeded _ ->
                    new ProblemException(ProblemType.FRESH_LOGIN_NEEDED);
            case AuthoriseDecision.SecondPersonNeeded _ ->
                    new ProblemException(ProblemType.SECOND_PERSON_NEEDED);
            case AuthoriseDecision.AuthorsUnknown _ ->
                    new ProblemException(
                            ProblemType.WRONG_STATE, Map.of("rule", "authors-unknown"));
            case AuthoriseDecision.TooOften _ ->
                    new ProblemException(
                            ProblemType.WRONG_STATE, Map.of("rule", "authorised-too-often"));
            case AuthoriseDecision.DigestChanged _ ->
                    new ProblemException(ProblemType.DIGEST_CHANGED);
            case AuthoriseDecision.SecondGroundNotDecided(String stated) ->
                    new ProblemException(
                            ProblemType.RULE_BROKEN,
                            Map.of("rule", "second-ground-not-decided", "secondGround", stated));
            case AuthoriseDecision.SecondGroundNotNeeded _ ->
                    new ProblemException(
                            ProblemType.RULE_BROKEN, Map.of("rule", "second-ground-not-needed"));
            case AuthoriseDecision.ChangedMeanwhile _ ->
                    new ProblemException(ProblemType.CHANGED_MEANWHILE);
            case AuthoriseDecision.Authorised _ ->
                    new ProblemException(ProblemType.WRONG_STATE, Map.of("rule", "authorised"));
        };
    }
}
