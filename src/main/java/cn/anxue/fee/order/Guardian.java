package cn.anxue.fee.order;

/** Who has bought and pays (domain.md R15: the guardian is the party to the contract). */
public record Guardian(String name, String phone) {}
