package org.liaison.exchange.channel.web;

import java.time.Instant;
import java.util.List;
import org.liaison.exchange.channel.AcknowledgedAlarm;
import org.liaison.exchange.channel.AlarmDesk;
import org.liaison.exchange.channel.KeptAlarm;
import org.liaison.kit.access.Justification;
import org.liaison.kit.access.OnRecord;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.problem.ProblemType;
import org.liaison.kit.security.Caller;
import org.liaison.schemas.audit.AccessKind;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Takes an alarm off the front once an administrator acted on it and says how.
@RestController
@RequestMapping("/api/channels/alarms")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class AlarmController {

    private static final int SHOWN = 50;

    record AcknowledgedView(
            long id,
            String channel,
            String code,
            long sequence,
            Instant at,
            String by,
            String reason,
            Instant acknowledgedAt) {
        static AcknowledgedView of(AcknowledgedAlarm acknowledged) {
            KeptAlarm alarm = acknowledged.alarm();
            return new AcknowledgedView(
                    alarm.id(),
                    alarm.channel(),
                    alarm.code().code(),
                    alarm.sequence(),
                    alarm.at(),
                    acknowledged.by(),
                    acknowledged.reason(),
                    acknowledged.at());
        }
    }

    private final AlarmDesk alarms;
    private final OnRecord onRecord;

    AlarmController(AlarmDesk alarms, OnRecord onRecord) {
        this.alarms = alarms;
        this.onRecord = onRecord;
    }

    /// What was acknowledged last.
    @GetMapping("/acknowledged")
    List<AcknowledgedView> acknowledged() {
        return alarms.acknowledged(SHOWN).stream().map(AcknowledgedView::of).toList();
    }

    /// The justification is the reason; on record first.
    @PostMapping("/{id}/acknowledgement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void acknowledge(@PathVariable long id, Justification justification, Caller caller) {
        KeptAlarm alarm =
                alarms.waiting(id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        onRecord.before(
                AccessKind.ALTERATION, caller, justification, "alarm:" + alarm.id(), List.of());
        alarms.acknowledge(alarm.id(), caller.officialNumber(), justification.text());
    }
}
