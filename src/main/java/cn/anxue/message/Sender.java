package cn.anxue.message;

/** Takes a text to a phone. */
interface Sender {
    /** Whether there is anything to send by; what waits does so until there is. */
    boolean isReady();

    /** False where it was not taken; asked again with the same id, it must not arrive twice. */
    boolean send(MessageId id, String phone, String text);
}
