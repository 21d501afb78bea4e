package org.liaison.launcher.demo;

import static org.liaison.launcher.demo.Narrator.require;

import java.net.URI;
import java.util.List;
import org.liaison.launcher.visitor.Cast;
import org.liaison.launcher.visitor.Reply;
import org.liaison.launcher.visitor.Visitor;
import org.liaison.operator.office.Office;

/// Every door is tried by a person of each wrong role, by a stranger, and with a token of the other
/// office's realm.
final class Doors {

    /// A path and the users who may not use it.
    private record Door(String path, List<String> wrongUsers) {}

    private static final List<Door> DOORS =
            List.of(
                    new Door("/api/case-files", List.of("supervisor1", "auditor1", "admin1")),
                    new Door("/api/exchange-files", List.of("auditor1", "admin1")),
                    new Door("/api/inbox", List.of("auditor1", "admin1")),
                    new Door("/api/authorisations", List.of("officer1", "auditor1", "admin1")),
                    new Door("/api/disclosures", List.of("officer1", "supervisor1", "admin1")),
                    new Door("/api/accesses", List.of("officer1", "supervisor1", "admin1")),
                    new Door("/api/dead-letters", List.of("officer1", "supervisor1", "auditor1")));

    private final Narrator narrator;
    private final Cast cast;

    Doors(Narrator narrator, Cast cast) {
        this.narrator = narrator;
        this.cast = cast;
    }

    void areClosedToTheWrongPeople() {
        narrator.chapter("The doors");
        for (Door door : DOORS) {
            narrator.step(
                    door.path() + " refuses " + String.join(", ", door.wrongUsers()),
                    () -> door.wrongUsers().forEach(user -> refuses(door.path(), user)));
        }
        narrator.step(
                "a stranger is refused at every door",
                () -> {
                    Visitor stranger = cast.stranger(Office.ES);
                    DOORS.forEach(door -> {
                        Reply reply = stranger.get(door.path());
                        require(reply.status() == 401, "401", reply);
                    });
                });
        narrator.step(
                "a token of the Spanish realm is refused at the Chinese gateway and services",
                this::refusesTheOtherRealm);
    }

    private void refuses(String path, String user) {
        for (Office office : Office.ALL) {
            Reply reply = cast.the(office, user).get(path);
            require(reply.status() == 403, "403 for " + user, reply);
        }
    }

    private void refusesTheOtherRealm() {
        String token = cast.machineToken(Office.ES);
        for (List<URI> service : cast.doors(Office.CN)) {
            for (Door tried : DOORS) {
                Reply reply =
                        Visitor.stranger(service)
                                .get(tried.path(), "Authorization", "Bearer " + token);
                require(reply.status() == 401, "401", reply);
            }
        }
    }
}
