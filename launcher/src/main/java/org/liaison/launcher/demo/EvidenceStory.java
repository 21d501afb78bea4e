package org.liaison.launcher.demo;

import java.io.IOException;
import org.liaison.operator.office.LauncherSettings;

/// What an auditor can prove about a disclosure years later, and what nobody can do unseen: a proof
/// is judged offline in both countries, the bytes that left are opened by two persons, a changed
/// row is found, and a partner who tries another topic fails.
final class EvidenceStory implements Story {

    @Override
    public String name() {
        return "evidence";
    }

    @Override
    public String describes() {
        return "auditors of two countries prove what was disclosed, and find what was tampered with";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        Acts acts = new Acts(stage);
        Narrator narrator = acts.narrator();
        LauncherSettings settings = stage.settings();
        String file = acts.draft();
        String request = acts.authorise(file);
        acts.receive(file, request);
        OnRecord onRecord =
                new ProofsOnTheTable(narrator, acts.cast(), settings).areJudged(file, request);
        new ExportOnTheTable(narrator, settings).isJudgedByTrustLists(file);
        new SealedFileOnTheTable(narrator, acts.cast()).isOpenedByTwo(onRecord);
        new TamperingWithARow(narrator, settings).isFound(onRecord);
        new PartnerAtTheBroker(narrator, settings).getsOnlyItsOwn();
    }
}
