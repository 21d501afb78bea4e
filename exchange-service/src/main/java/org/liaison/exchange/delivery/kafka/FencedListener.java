package org.liaison.exchange.delivery.kafka;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;

/// Starts reading again after the producer was fenced, which a pause longer than the transaction's
/// timeout is enough for. Going on without would skip the poll that was not committed.
@Component
class FencedListener {

    private static final Logger LOG = LoggerFactory.getLogger(FencedListener.class);
    private static final long PAUSE_SECONDS = 2;

    @EventListener
    void stopped(ConsumerStoppedEvent event) {
        if (event.getReason() == ConsumerStoppedEvent.Reason.FENCED) {
            LOG.warn("producer=fenced restart-in={}s", PAUSE_SECONDS);
            MessageListenerContainer container = event.getContainer(MessageListenerContainer.class);
            var _ =
                    CompletableFuture.runAsync(
                            () -> restart(container),
                            CompletableFuture.delayedExecutor(PAUSE_SECONDS, TimeUnit.SECONDS));
        }
    }

    private static void restart(MessageListenerContainer container) {
        container.stop();
        container.start();
        LOG.info("producer=new reading=true");
    }
}
