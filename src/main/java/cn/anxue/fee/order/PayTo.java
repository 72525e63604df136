package cn.anxue.fee.order;

/** The account a family is to pay to, as it stood when the order was made. */
public record PayTo(String bankName, String account, String name) {}
