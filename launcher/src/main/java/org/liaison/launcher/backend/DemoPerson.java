package org.liaison.launcher.backend;

import java.io.IOException;
import java.util.List;
import org.liaison.operator.office.Office;

/// An invented person who works at an office of the demonstration.
///
/// @param personNumber names the person: two accounts of one person share it
/// @param officialNumber opaque, what partners see
record DemoPerson(
        String user,
        String firstName,
        String lastName,
        List<String> roles,
        String personNumber,
        String officialNumber) {

    /// Those of `keycloak/people.csv` who work at the office.
    static List<DemoPerson> of(Office office) throws IOException {
        return RealmFile.lines("/keycloak/people.csv").stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[0].equals(office.code()))
                .map(cells ->
                        new DemoPerson(
                                cells[1],
                                cells[2],
                                cells[3],
                                List.of(cells[4].split(" ")),
                                cells[5],
                                cells[6]))
                .toList();
    }
}
