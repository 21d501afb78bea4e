package org.liaison.kit.problem;

import java.net.URI;
import java.util.Locale;

/// The catalogue of problems (RFC 9457). A type's URI is `urn:liaison:problem:` and its code, and
/// never changes.
public enum ProblemType {
    /// No token, or one that is expired, forged or of another office.
    NOT_AUTHENTICATED(401, "You are not logged in here"),
    /// The caller's role does not allow this.
    NOT_ALLOWED(403, "Your role does not allow this"),
    /// A page's request came without the token that proves it came from our page.
    CSRF_MISSING(403, "The request does not come from one of our pages"),
    /// This act needs a login of the last five minutes.
    FRESH_LOGIN_NEEDED(403, "Log in again to do this"),
    /// This act needs another person than the one who drafted.
    SECOND_PERSON_NEEDED(403, "Another person must do this"),
    /// A reading of personal data without header `Liaison-Justification` or `Liaison-Break-Glass`.
    JUSTIFICATION_MISSING(400, "Say why: the exchange file or task"),
    /// The request cannot be parsed.
    MALFORMED_REQUEST(400, "The request cannot be read"),
    /// A field or parameter is missing or breaks its rule; `errors` names them.
    INVALID_FIELD(400, "A field is missing or not allowed"),
    /// No such thing, or none that this caller may know of.
    NOT_FOUND(404, "There is no such thing"),
    /// The path exists, but not with this method.
    METHOD_NOT_ALLOWED(405, "Not with this method"),
    /// No representation that the caller accepts.
    NOT_ACCEPTABLE(406, "Not in this format"),
    /// The thing is not in a state that allows this.
    WRONG_STATE(409, "Not possible in this state"),
    /// Somebody changed it meanwhile.
    CHANGED_MEANWHILE(409, "It was changed meanwhile"),
    /// What the authoriser saw is not what would leave.
    DIGEST_CHANGED(409, "The content is not the one you saw"),
    /// The draft must not leave as it is; `blocks` names the rules.
    DRAFT_BLOCKED(409, "The draft must not leave like this"),
    /// The body is larger than the path allows; `limit` says how much.
    TOO_LARGE(413, "The request is too large"),
    /// The body has a media type that the path does not take.
    WRONG_MEDIA_TYPE(415, "Not this media type"),
    /// An imported file breaks a rule; `row`, `field` and `rule` say where.
    IMPORT_REFUSED(422, "The file was refused"),
    /// Well-formed, but against a rule of the domain; `rule` names it.
    RULE_BROKEN(422, "A rule does not allow this"),
    /// Too many requests from one caller.
    TOO_MANY_REQUESTS(429, "Too many requests, wait a little"),
    /// A bug or an outage of ours.
    INTERNAL(500, "Something went wrong here"),
    /// A service behind the door does not answer.
    UNAVAILABLE(503, "A part of Liaison does not answer"),
    /// The row of the access log that must come first cannot be written; nothing is shown or
    /// changed. `duty-contacts` can be read all the same.
    NOT_ON_RECORD(
            503,
            "It cannot be put on record, so nothing is shown or changed: tell the administrator,"
                    + " try again, use the duty contacts for what cannot wait");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /// Such as `fresh-login-needed`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The stable type URI.
    public URI uri() {
        return URI.create("urn:liaison:problem:" + code());
    }

    /// HTTP status.
    public int status() {
        return status;
    }

    /// One sentence for people, the same for every occurrence.
    public String title() {
        return title;
    }
}
