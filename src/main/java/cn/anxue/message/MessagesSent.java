package cn.anxue.message;

import java.util.List;

/** Messages that waited and have been taken; fired in the database transaction that notes it. What arrives at once does not wait. */
public record MessagesSent(List<SentMessage> messages) {
    public MessagesSent {
        messages = List.copyOf(messages);
    }
}
