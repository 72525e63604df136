package cn.anxue.message.web;

import cn.anxue.message.Message;
import cn.anxue.message.MessageId;
import cn.anxue.message.MessageState;
import cn.anxue.message.Recipient;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A message as answered. */
@Schema(name = "Message")
public record MessageBody(
        MessageId id,
        @Schema(examples = "fee.paid") String kind,

        @Schema(description = "A phone number, institution:{id} or actor:{id}")
        String to,

        String text,
        MessageState state,
        @Nullable Instant sentAt,
        UUID subjectId) {
    static MessageBody from(Message message) {
        return new MessageBody(
                message.id(),
                message.kind(),
                to(message.to()),
                message.text(),
                message.state(),
                message.sentAt(),
                message.subjectId());
    }

    private static String to(Recipient recipient) {
        if (recipient instanceof Recipient.Phone phone) {
            return phone.number();
        }
        if (recipient instanceof Recipient.Institution institution) {
            return "institution:" + institution.id();
        }
        return "actor:" + ((Recipient.Actor) recipient).id();
    }
}
