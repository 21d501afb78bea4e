package org.liaison.gateway.pages;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/// Codes, column names, times and ids as people read them. A code that it does not know is shown as
/// it is, never left out.
public final class Words {

    private static final int SHORT = 8;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    /// Which closed list the codes of a named column are of; other columns are shown as they are.
    private static final Map<String, String> LISTS =
            Map.ofEntries(
                    Map.entry("kind", "entry"),
                    Map.entry("messageKind", "kind"),
                    Map.entry("role", "as"),
                    Map.entry("purpose", "purpose"),
                    Map.entry("transferGround", "ground"),
                    Map.entry("handlingCodes", "handling"),
                    Map.entry("sourceEvaluation", "source"),
                    Map.entry("informationEvaluation", "information"),
                    Map.entry("actionRestrictions", "restriction"),
                    Map.entry("offence", "offence"),
                    Map.entry("outwardGround", "outward"),
                    Map.entry("internalGround", "inward"));

    private static final List<String> ORDER =
            List.of(
                    "inReplyTo",
                    "purpose",
                    "offence",
                    "transferGround",
                    "assuranceIds",
                    "handlingCodes",
                    "handlingText",
                    "actionRestrictions",
                    "sourceEvaluation",
                    "informationEvaluation");

    private final Properties words = new Properties();
    private final ZoneId zone;

    /// A time in both ways; `local` is empty when it is no time.
    public record Moment(String iso, String utc, String local) {}

    Words(ZoneId zone) {
        this.zone = zone;
        try (Reader file =
                new InputStreamReader(
                        Objects.requireNonNull(
                                Words.class.getResourceAsStream("/words/en.properties")),
                        StandardCharsets.UTF_8)) {
            words.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The words of the pages cannot be read", e);
        }
    }

    /// The word for a code of a closed list, such as `code('treatment', 'reduce')`.
    public String code(String list, @Nullable Object code) {
        String text = text(code);
        String known = words.getProperty(list + "." + text);
        return known == null ? spaced(text) : known;
    }

    /// The words for the codes in a named column, which are parted by semicolons.
    public String codes(@Nullable Object column, @Nullable Object value) {
        if (text(column).equals("classes")) {
            return counted(text(value));
        }
        String list = LISTS.get(text(column));
        if (list == null) {
            return text(value);
        }
        return Stream.of(text(value).split("[;,] ?"))
                .map(code -> code(list, code))
                .collect(Collectors.joining(", "));
    }

    /// The address of the next page of a list: the same filters, another cursor.
    public String next(String path, String query, String parameter, Object cursor) {
        return UriComponentsBuilder.fromUriString(path + query)
                .replaceQueryParam(
                        parameter, UriUtils.encode(cursor.toString(), StandardCharsets.UTF_8))
                .build(true)
                .toUriString();
    }

    /// The word for the column of a case, such as `birth date` for `prs_Birthdate`.
    public String field(@Nullable Object column) {
        String text = text(column);
        String known = words.getProperty("field." + text);
        return known == null ? unlisted(text) : known;
    }

    /// The codes of a message, always in the same order.
    public SortedMap<String, Object> inOrder(@Nullable Map<String, Object> codes) {
        SortedMap<String, Object> ordered =
                new TreeMap<>(
                        Comparator.comparingInt(Words::place)
                                .thenComparing(Comparator.naturalOrder()));
        ordered.putAll(codes == null ? Map.of() : codes);
        return ordered;
    }

    private static int place(String column) {
        int place = ORDER.indexOf(column);
        return place < 0 ? ORDER.size() : place;
    }

    /// `request.questions.Q1` as `question Q1`, and a column that has no word as its own name.
    private String unlisted(String column) {
        int item = column.lastIndexOf('.');
        @Nullable String about =
                item < 0 ? null : words.getProperty("field." + column.substring(0, item));
        return about == null
                ? spaced(column.replaceFirst("^[a-z]{3}_", ""))
                : about + " " + column.substring(item + 1);
    }

    /// A time in UTC and in the zone of the office.
    public Moment at(@Nullable Object iso) {
        String text = text(iso);
        try {
            Instant at = Instant.parse(text);
            return new Moment(
                    text, UTC.format(at), LOCAL.withZone(zone).format(at) + " " + zone.getId());
        } catch (DateTimeException notATime) {
            return new Moment(text, text, "");
        }
    }

    /// The first characters of an id or digest.
    public String shortened(@Nullable Object id) {
        String text = id(id);
        return text.length() <= SHORT + 4 ? text : text.substring(0, SHORT) + "…";
    }

    /// An id, whether it comes as text or in an object with `value`.
    public String id(@Nullable Object id) {
        return id instanceof Map<?, ?> object ? text(object.get("value")) : text(id);
    }

    /// `birth:REDUCE:1 name:REFERENCE:2` as `birth reduced: 1, name as a reference: 2`.
    private String counted(String classes) {
        return Stream.of(classes.split(" "))
                .map(one -> one.split(":"))
                .map(part ->
                        part.length == 3
                                ? code("class", part[0])
                                        + " "
                                        + code("treatment", part[1].toLowerCase(Locale.ROOT))
                                        + ": "
                                        + part[2]
                                : String.join(":", part))
                .collect(Collectors.joining(", "));
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    /// `NameOriginalScript`, `name-original-script` and `NAME_ORIGINAL_SCRIPT` are the same words.
    private static String spaced(String code) {
        if (code.contains(" ")) {
            return code;
        }
        String split = code.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").replaceAll("[-_]", " ");
        return split.equals(code) && code.length() <= 2 ? code : split.toLowerCase(Locale.ROOT);
    }
}
