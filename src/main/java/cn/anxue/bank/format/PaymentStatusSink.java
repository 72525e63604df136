package cn.anxue.bank.format;

/** Takes what {@link PaymentStatusXml} reads, in its order: the order first, then each batch with its payments. */
public interface PaymentStatusSink {
    void status(PaymentStatus status);
}
