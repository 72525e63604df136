package cn.anxue.fee.payment;

/** How a payment reached the fee account. */
public enum Channel {
    /** By a transfer of its own. */
    BANK,
    /** With others in one net sum of a collector (WeChat, Alipay, QR), as its settlement says. */
    COLLECTOR
}
