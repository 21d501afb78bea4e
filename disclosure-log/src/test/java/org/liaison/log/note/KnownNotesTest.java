package org.liaison.log.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.log.Fault;
import org.liaison.log.Rejected;

/// Keys and signatures are the examples of golang.org/x/mod/sumdb/note and of
/// github.com/transparency-dev/formats.
class KnownNotesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    private static final String PETER =
            "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String ENOCH =
            "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";
    private static final String PETERS_PRIVATE_KEY =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String TEXT =
            """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String BY_PETER =
            "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSN"
                    + "XgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private static final String BY_ENOCH =
            "\u2014 EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ov"
                    + "TG01oOTGwnWLox33WWd1RvMc+QQ=\n";

    @Test
    void areVerifiedByEachOfTheirKeys() throws Rejected {
        // when
        SignedNote note = parse(TEXT + "\n" + BY_PETER + BY_ENOCH);
        // then
        assertThat(note.text()).isEqualTo(TEXT);
        assertThat(note.isSignedBy(NoteKey.parse(PETER))).isTrue();
        assertThat(note.isSignedBy(NoteKey.parse(ENOCH))).isTrue();
    }

    @Test
    void areSignedAsOthersSignThem() throws Rejected {
        // given
        SigningKey key = SigningKey.parse(PETERS_PRIVATE_KEY);
        // then
        assertThat(key.publicKey().encode()).isEqualTo(PETER);
        assertThat(key.encode()).isEqualTo(PETERS_PRIVATE_KEY);
        assertThat(key.sign(TEXT, CLOCK).line() + "\n").isEqualTo(BY_PETER);
    }

    @Test
    void areWrittenAsTheyWereRead() throws Rejected {
        String note = TEXT + "\n" + BY_PETER + BY_ENOCH;
        assertThat(new String(parse(note).encode(), StandardCharsets.UTF_8)).isEqualTo(note);
    }

    @Test
    void areNotSignedByAKeyThatIsNotThere() throws Rejected {
        assertThat(parse(TEXT + "\n" + BY_PETER).isSignedBy(NoteKey.parse(ENOCH))).isFalse();
    }

    @Test
    void fallWithASignatureThatDoesNotHold() throws Rejected {
        // given
        SignedNote note = parse(TEXT.replace("answer", "Answer") + "\n" + BY_PETER);
        // then
        assertThatThrownBy(() -> note.isSignedBy(NoteKey.parse(PETER)))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.fault()).isEqualTo(Fault.BAD_SIGNATURE));
    }

    @Test
    void mayHaveEmptyLinesInTheirText() throws Rejected {
        assertThat(parse("a\n\nb\n\n" + BY_PETER).text()).isEqualTo("a\n\nb\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\n\n",
                "text\n",
                "text\n\n",
                "text\n\u2014 PeterNeumann x08go/Y=\n",
                "text\n\n\u2014 PeterNeumann x08go/Y=",
                "text\n\n\u2014 PeterNeumann x08go/Y=\nmore\n",
                "text\n\n\u2014 Peter Neumann x08go/Y=\n",
                "text\n\n\u2014 Peter+Neumann x08go/Y=\n",
                "text\n\n\u2014  x08go/Y=\n",
                "text\n\n\u2014 PeterNeumann x08gow==\n",
                "text\n\n\u2014 PeterNeumann x08go/Z=\n",
                "text\n\n\u2014 PeterNeumann x08go/Y\n",
                "text\n\n- PeterNeumann x08go/Y=\n",
                "te\u0001xt\n\n\u2014 PeterNeumann x08go/Y=\n",
                "text\r\n\n\u2014 PeterNeumann x08go/Y=\n"
            })
    void areRefusedWhenMalformed(String note) {
        assertMalformed(note.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void areRefusedWhenNotUtf8() {
        byte[] note = ("text \n\n" + BY_PETER).getBytes(StandardCharsets.UTF_8);
        note[4] = (byte) 0xff;
        assertMalformed(note);
    }

    @Test
    void areRefusedWithMoreThanAHundredSignatures() throws Rejected {
        assertThat(parse(TEXT + "\n" + BY_PETER.repeat(100)).signatures()).hasSize(100);
        assertMalformed((TEXT + "\n" + BY_PETER.repeat(101)).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void knowTheKeyOfACosigner() throws Rejected {
        String cosigner = "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2";
        assertThat(NoteKey.parse(cosigner).type()).isEqualTo(SignatureType.COSIGNATURE_V1);
        assertThat(NoteKey.parse(cosigner).encode()).isEqualTo(cosigner);
    }

    @Test
    void takeNoPartOfAVerifierKeyForAKey() {
        for (int from = 0; from < PETER.length(); from++) {
            for (int to = from + 1; to <= PETER.length(); to++) {
                if (from != 0 || to != PETER.length()) {
                    assertNoKey(PETER.substring(from, to));
                }
            }
        }
    }

    @Test
    void takeNoChangedVerifierKeyForAKey() {
        for (int i = 0; i < PETER.length(); i++) {
            assertNoKey(
                    PETER.substring(0, i) + (char) (PETER.charAt(i) + 1) + PETER.substring(i + 1));
        }
        assertNoKey("PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==");
        assertNoKey("PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        assertNoKey(PETER.toUpperCase(java.util.Locale.ROOT));
    }

    @Test
    void takeNoChangedPrivateKeyForAKey() {
        for (int i = 0; i < PETERS_PRIVATE_KEY.length(); i++) {
            String changed =
                    PETERS_PRIVATE_KEY.substring(0, i)
                            + (char) (PETERS_PRIVATE_KEY.charAt(i) + 1)
                            + PETERS_PRIVATE_KEY.substring(i + 1);
            assertThatThrownBy(() -> SigningKey.parse(changed)).isInstanceOf(Rejected.class);
        }
    }

    @Test
    void showNoPrivateKeyWhenPrinted() throws Rejected {
        assertThat(SigningKey.parse(PETERS_PRIVATE_KEY).toString())
                .isEqualTo("PeterNeumann+c74f20a3");
    }

    private static SignedNote parse(String note) throws Rejected {
        return SignedNote.parse(note.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertMalformed(byte[] note) {
        assertThatThrownBy(() -> SignedNote.parse(note))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.fault()).isEqualTo(Fault.MALFORMED_NOTE));
    }

    private static void assertNoKey(String verifierKey) {
        assertThatThrownBy(() -> NoteKey.parse(verifierKey)).isInstanceOf(Rejected.class);
    }
}
