package cn.anxue.deposit.agreement;

import jakarta.persistence.Embeddable;

/** The institution's own account that all money due to it is paid to (结算账户); no other payee is ever taken from a request. */
@Embeddable
public record SettlementAccount(String bankName, String account, String name) {}
