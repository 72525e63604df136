package cn.anxue.message;

import cn.anxue.calendar.Today;
import cn.anxue.identity.DemoMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
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
    private final Event<MessagesSent> sent;

    Messages(MessageStore store, DemoMode demo, Today today, Event<MessagesSent> sent) {
        this.store = store;
        this.demo = demo;
        this.today = today;
        this.sent = sent;
    }

    /** The ids in the order of the list. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<MessageId> send(List<Outgoing> messages) {
        if (messages.isEmpty()) {
            return List.of();
        }
        Instant now = today.now();
        List<MessageStore.Entry> entries = messages.stream()
                .map(message -> new MessageStore.Entry(MessageId.next(), message, first(message)))
                .toList();
        store.insert(entries, now);
        List<SentMessage> arrived = entries.stream()
                .filter(entry -> entry.state() == MessageState.SENT)
                .map(entry -> new SentMessage(
                        entry.id(), entry.message().kind(), entry.message().subjectId(), now))
                .toList();
        if (!arrived.isEmpty()) {
            sent.fire(new MessagesSent(arrived));
        }
        return entries.stream().map(MessageStore.Entry::id).toList();
    }

    private MessageState first(Outgoing message) {
        return demo.isOn() || !(message.to() instanceof Recipient.Phone) ? MessageState.SENT : MessageState.QUEUED;
    }
}
