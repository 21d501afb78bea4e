package org.liaison.log.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.log.Fault;

class VerifyingATamperedFileTest {

    private static final List<Tampered> CORPUS = TamperCorpus.cases();

    static List<Tampered> corpus() {
        return CORPUS;
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void givesTheCodeOfWhatWasDoneToIt(Tampered tampered) {
        assertThat(tampered.found()).isEqualTo(tampered.expected());
    }

    @Test
    void triesEveryCodeAndAtLeastEightyWays() {
        assertThat(CORPUS).hasSizeGreaterThan(80);
        assertThat(CORPUS.stream().map(Tampered::name)).doesNotHaveDuplicates();
        Set<String> codes = CORPUS.stream().map(Tampered::expected).collect(Collectors.toSet());
        assertThat(codes).containsAll(Arrays.stream(Fault.values()).map(Fault::code).toList());
    }

    @Test
    void findsEverySingleBitOfAProof() {
        // given
        Tampered untouched = CORPUS.getFirst();
        byte[] proof = untouched.files().getFirst();
        for (int at = 0; at < proof.length; at++) {
            byte[] changed = proof.clone();
            changed[at] ^= (byte) (1 << (at % Byte.SIZE));
            // when
            Tampered tampered = new Tampered("bit", untouched.policy(), List.of(changed), "");
            // then
            assertThat(tampered.found()).as("byte %d", at).isNotEqualTo(Tampered.VALID);
        }
    }

    @Test
    void findsEverySingleBitOfATrustList() {
        // given
        Tampered untouched =
                CORPUS.stream()
                        .filter(one -> one.name().equals("export of what stands before a list"))
                        .findFirst()
                        .orElseThrow();
        byte[] export = untouched.files().getFirst();
        String text = new String(export, StandardCharsets.UTF_8);
        for (int at = text.indexOf("list "); at < text.indexOf("entries "); at += 3) {
            byte[] changed = export.clone();
            changed[at] ^= (byte) (1 << (at % Byte.SIZE));
            // when
            Tampered tampered = new Tampered("bit", untouched.policy(), List.of(changed), "");
            // then
            assertThat(tampered.found()).as("byte %d", at).isNotEqualTo(Tampered.VALID);
        }
    }

    @Test
    void findsEveryCut() {
        Tampered untouched = CORPUS.getFirst();
        byte[] proof = untouched.files().getFirst();
        for (int length = 0; length < proof.length; length++) {
            Tampered cut =
                    new Tampered(
                            "cut", untouched.policy(), List.of(Arrays.copyOf(proof, length)), "");
            assertThat(cut.found()).as("first %d bytes", length).isNotEqualTo(Tampered.VALID);
        }
    }

    /// For whoever writes another verifier: the files, and a table of what each must get.
    @Test
    void writesTheCorpusForOthers() throws IOException {
        Path folder = Path.of("target/tamper-corpus");
        Files.createDirectories(folder);
        List<String> table = new ArrayList<>();
        for (int i = 0; i < CORPUS.size(); i++) {
            Tampered tampered = CORPUS.get(i);
            String number = "%03d".formatted(i);
            if (tampered.policy().isPresent()) {
                Files.write(folder.resolve(number + ".policy"), tampered.policy().get());
            }
            for (int file = 0; file < tampered.files().size(); file++) {
                Files.write(
                        folder.resolve(number + "-" + file + ".evidence"),
                        tampered.files().get(file));
            }
            table.add("%s\t%s\t%s".formatted(number, tampered.expected(), tampered.name()));
        }
        Files.write(folder.resolve("expected.tsv"), table);
        assertThat(new TreeSet<>(table)).hasSameSizeAs(CORPUS);
    }
}
