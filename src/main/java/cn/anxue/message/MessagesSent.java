package cn.anxue.message;

import java.util.List;

/** Fired in the database transaction that notes them as sent. */
public record MessagesSent(List<SentMessage> messages) {
    public MessagesSent {
        messages = List.copyOf(messages);
    }
}
