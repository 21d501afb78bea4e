package org.liaison.exchange.guard;

import static org.liaison.exchange.guard.RefusedByGuard.unless;

import java.util.regex.Pattern;
import org.liaison.exchange.text.TextLimit;
import org.liaison.policy.Instrument;
import org.liaison.schemas.exchange.AuthorisationStatement;
import org.liaison.schemas.exchange.DisclosedEntity;
import org.liaison.schemas.exchange.DisclosedField;
import org.liaison.schemas.exchange.MessageContent;

/// What comes in has the form that what goes out has: codes of closed lists, ids and numbers where
/// ids and numbers belong, so that a partner can neither stop this office with what no table takes
/// nor write a name where the log or a list would show it. Texts for people are left as they are.
public final class InboundForm {

    private static final int ID_LENGTH = 36;
    private static final Pattern UNIT = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}._-]{0,63}");

    /// An opaque number of a person, such as ES-4711: never a name.
    private static final Pattern OFFICIAL = Pattern.compile("[A-Za-z]{0,8}[-.]?[0-9]{1,16}");

    private static final ContentWalk.Reader LENGTHS =
            new ContentWalk.Reader() {
                @Override
                public void text(String record, String field, String text) {
                    unless(TextLimit.holds(text), GuardRule.TEXT_TOO_LONG);
                }

                @Override
                public void value(DisclosedEntity entity, DisclosedField field) {
                    unless(TextLimit.holds(field.getValue()), GuardRule.TEXT_TOO_LONG);
                }
            };

    private InboundForm() {}

    /// Whether it has; a failure to judge is a no, and is told.
    public static boolean holds(
            AuthorisationStatement statement,
            MessageContent content,
            Instrument instrument,
            GuardFailures failures) {
        try {
            require(statement);
            ContentWalk.through(content, LENGTHS);
            ContentForm.require(content, instrument);
            SubjectForm.require(content);
            return true;
        } catch (RefusedByGuard notInForm) {
            return false;
        } catch (RuntimeException failure) {
            failures.happened(statement.getAuthorisationId(), failure);
            return false;
        }
    }

    /// Whether a text can be the id of a message.
    public static boolean isId(String text) {
        if (text.length() != ID_LENGTH) {
            return false;
        }
        for (int at = 0; at < ID_LENGTH; at++) {
            char sign = text.charAt(at);
            boolean hyphen = at == 8 || at == 13 || at == 18 || at == 23;
            boolean fits = hyphen ? sign == '-' : isHexDigit(sign);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHexDigit(char sign) {
        return (sign >= '0' && sign <= '9') || (sign >= 'a' && sign <= 'f');
    }

    private static void require(AuthorisationStatement statement) {
        ids(statement.getAuthorisationId(), statement.getExchangeFileId());
        matches(UNIT, statement.getOriginUnit(), statement.getRecipientUnit());
        matches(OFFICIAL, statement.getDrafter(), statement.getAuthoriser());
    }

    private static void ids(String... texts) {
        for (String text : texts) {
            unless(isId(text), GuardRule.UNKNOWN_CODE);
        }
    }

    private static void matches(Pattern form, String... texts) {
        for (String text : texts) {
            unless(form.matcher(text).matches(), GuardRule.UNKNOWN_CODE);
        }
    }
}
