package cn.anxue.fee.order;

import cn.anxue.institution.InstitutionId;

/** An order that came into another state. */
public record MovedOrder(OrderId id, InstitutionId institution, String regionCode, OrderState from, OrderState to) {}
