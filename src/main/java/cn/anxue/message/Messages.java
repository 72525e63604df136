package cn.anxue.message;

import cn.anxue.calendar.Today;
import cn.anxue.identity.DemoMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/**
 * Sends messages in the database transaction of whatever they tell: what did not happen is told to nobody. What goes to a
 * phone waits for the gateway; what an institution or an actor reads here has arrived at once, as everything has in demo mode.
 */
@ApplicationScoped
public class Messages {
    private final MessageStore store;
    private final DemoMode demo;
    private final Today today;

    Messages(MessageStore store, DemoMode demo, Today today) {
        this.store = store;
        this.demo = demo;
        this.today = today;
    }

    /** What became of each, in the order of the list; those that wait are told of by {@link MessagesSent} once they are sent. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Sending> send(List<Outgoing> messages) {
        if (messages.isEmpty()) {
            return List.of();
        }
        Instant now = today.now();
        List<MessageStore.Entry> entries = messages.stream()
                .map(message -> new MessageStore.Entry(MessageId.next(), message, first(message)))
                .toList();
        store.insert(entries, now);
        return entries.stream()
                .map(entry -> new Sending(entry.id(), entry.state() == MessageState.SENT ? now : null))
                .toList();
    }

    private MessageState first(Outgoing message) {
        return demo.isOn() || !(message.to() instanceof Recipient.Phone) ? MessageState.SENT : MessageState.QUEUED;
    }
}
