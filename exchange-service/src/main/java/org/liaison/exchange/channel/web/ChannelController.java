package org.liaison.exchange.channel.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.exchange.channel.ChannelHealth;
import org.liaison.exchange.channel.ChannelView;
import org.liaison.exchange.channel.KeptAlarm;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.problem.ProblemType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Shows officers and administrators how the channels to the partners are.
@RestController
class ChannelController {

    record AlarmView(long id, String code, long sequence, Instant at) {
        static AlarmView of(KeptAlarm alarm) {
            return new AlarmView(alarm.id(), alarm.code().code(), alarm.sequence(), alarm.at());
        }
    }

    record DirectionView(
            String partner,
            String direction,
            long lastSequence,
            @Nullable Long receiptedTo,
            @Nullable Instant lastHeartbeatAt,
            long missedBeats,
            List<AlarmView> alarms) {
        static DirectionView of(ChannelView view) {
            return new DirectionView(
                    view.partner(),
                    view.direction().code(),
                    view.lastSequence(),
                    view.receiptedTo(),
                    view.lastHeartbeatAt(),
                    view.missedBeats(),
                    view.alarms().stream().map(AlarmView::of).toList());
        }
    }

    private final ChannelHealth health;

    ChannelController(ChannelHealth health) {
        this.health = health;
    }

    private List<ChannelView> views() {
        if (!health.isWatched()) {
            // Another process reads the channels, or nobody does yet.
            throw new ProblemException(ProblemType.UNAVAILABLE);
        }
        return health.views();
    }

    /// Both directions with each partner.
    @GetMapping("/api/channels")
    @PreAuthorize("hasAnyRole('OFFICER', 'ADMINISTRATOR')")
    List<DirectionView> channels() {
        return views().stream().map(DirectionView::of).toList();
    }
}
