package org.liaison.exchange.instrument.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.liaison.exchange.instrument.InstrumentFolder;
import org.liaison.exchange.instrument.SignedInstrument;
import org.liaison.kit.instrument.InstrumentDocument;
import org.liaison.kit.instrument.UnreadableInstrument;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.policy.Instrument;
import org.liaison.schemas.exchange.InstrumentRecord;
import org.liaison.schemas.exchange.InstrumentSignature;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads `instruments/*.json` under the service's keys, and again what changed. A file that cannot
/// be read is left out and named in the log: without its instrument nothing leaves under it. Used
/// by one thread at a time.
@Component
class InstrumentFiles implements InstrumentFolder {

    private static final Logger LOG = LoggerFactory.getLogger(InstrumentFiles.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record State(FileTime written, long size) {}

    private final Path folder;
    private final Map<Path, State> read = new HashMap<>();

    InstrumentFiles(OfficeSettings office) {
        this.folder = office.keysDir().resolve("instruments");
    }

    @Override
    public List<SignedInstrument> changed() {
        List<SignedInstrument> changed = new ArrayList<>();
        for (Path file : files(folder)) {
            Optional<State> state = state(file);
            if (state.isPresent() && !state.get().equals(read.put(file, state.get()))) {
                read(file).ifPresent(changed::add);
            }
        }
        return changed;
    }

    /// Empty for a file that went since it was listed.
    private static Optional<State> state(Path file) {
        try {
            return Optional.of(new State(Files.getLastModifiedTime(file), Files.size(file)));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static List<Path> files(Path folder) {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot list the instruments", unreadable);
        }
    }

    private static Optional<SignedInstrument> read(Path file) {
        try {
            JsonNode json = JSON.readTree(Files.readString(file, StandardCharsets.UTF_8));
            byte[] document = bytes(json.path("document"));
            Instrument instrument = InstrumentDocument.parse(document);
            return Optional.of(
                    new SignedInstrument(
                            instrument,
                            new InstrumentRecord(
                                    instrument.ref().id().value(),
                                    instrument.ref().version(),
                                    ByteBuffer.wrap(document),
                                    signatures(json))));
        } catch (IOException
                | JacksonException
                | UnreadableInstrument
                | IllegalArgumentException unreadable) {
            LOG.warn(
                    "instrument-file={} unreadable={}",
                    file.getFileName(),
                    unreadable.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static List<InstrumentSignature> signatures(JsonNode json) {
        List<InstrumentSignature> signatures = new ArrayList<>();
        for (JsonNode signature : json.path("signatures")) {
            signatures.add(
                    new InstrumentSignature(
                            signature.path("office").stringValue(""),
                            signature.path("keyId").stringValue(""),
                            ByteBuffer.wrap(bytes(signature.path("signature")))));
        }
        return signatures;
    }

    private static byte[] bytes(JsonNode text) {
        return Base64.getDecoder().decode(text.stringValue(""));
    }
}
