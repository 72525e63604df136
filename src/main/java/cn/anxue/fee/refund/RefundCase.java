package cn.anxue.fee.refund;

import cn.anxue.fee.order.OrderTerms;

/** A refund and its order, both locked. */
record RefundCase(Refund refund, OrderTerms order) {}
