package org.liaison.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;

/// Every field that a case may have, with its class, its type and its picklist: the 84 fields of
/// HTCDS 2.0 (IOM, CC BY 4.0) and the `lia_*` fields that it lacks.
///
/// The source is the schemas under `catalogue/`; a field without a class does not load.
public final class FieldCatalogue {

    /// The records of the catalogue, in the order in which they are written.
    public static final List<String> RECORDS =
            List.of(
                    "Case",
                    "Person",
                    "VictimContext",
                    "PerpetratorContext",
                    "Organization",
                    "HistoricTraffickingEvent",
                    "ReferralDetails",
                    "CaseComment",
                    "SupportPlan",
                    "Consent",
                    "Account",
                    "Vehicle",
                    "Device");

    private static final FieldCatalogue STANDARD = load();

    private final Map<String, CatalogueField> byName;
    private final Map<String, List<CatalogueField>> byRecord;

    private FieldCatalogue(Map<String, List<CatalogueField>> byRecord) {
        Map<String, CatalogueField> names = new LinkedHashMap<>();
        for (List<CatalogueField> fields : byRecord.values()) {
            for (CatalogueField field : fields) {
                if (names.put(field.name(), field) != null) {
                    throw new IllegalStateException(
                            "Field twice in the catalogue: " + field.name());
                }
            }
        }
        this.byName = Collections.unmodifiableMap(names);
        this.byRecord = Collections.unmodifiableMap(new LinkedHashMap<>(byRecord));
    }

    /// The catalogue that this version was built with.
    public static FieldCatalogue standard() {
        return STANDARD;
    }

    /// The field of that name; empty for a name that is not in the catalogue.
    public Optional<CatalogueField> field(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// All fields, in catalogue order: by record, then as the standard lists them.
    public Collection<CatalogueField> fields() {
        return byName.values();
    }

    /// The fields of a record such as `Person`, in catalogue order; empty for an unknown record.
    public List<CatalogueField> fieldsOf(String record) {
        return byRecord.getOrDefault(record, List.of());
    }

    private static FieldCatalogue load() {
        Map<String, List<CatalogueField>> records = new LinkedHashMap<>();
        for (String record : RECORDS) {
            List<CatalogueField> fields = new ArrayList<>();
            for (Schema.Field field : schemaOf(record).getFields()) {
                fields.add(CatalogueField.of(record, field));
            }
            records.put(record, List.copyOf(fields));
        }
        return new FieldCatalogue(records);
    }

    private static Schema schemaOf(String record) {
        String resource = "/catalogue/" + record + ".avsc";
        try (InputStream in = FieldCatalogue.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No such catalogue schema: " + resource);
            }
            return new Schema.Parser().parse(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }
}
