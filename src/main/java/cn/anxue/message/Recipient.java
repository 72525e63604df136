package cn.anxue.message;

import cn.anxue.identity.ActorId;
import java.util.UUID;

/** Whom a message is for. */
public sealed interface Recipient {
    /** A family, by the guardian's phone. */
    record Phone(String number) implements Recipient {}

    /** An institution, which reads its messages when it signs in. */
    record Institution(UUID id) implements Recipient {}

    /** Somebody who signs in. */
    record Actor(ActorId id) implements Recipient {}
}
