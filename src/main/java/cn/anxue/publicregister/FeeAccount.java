package cn.anxue.publicregister;

/** Where fees are to be paid, shown so that it can be compared and not copied. */
public record FeeAccount(String bankName, String lastFour, String name) {}
