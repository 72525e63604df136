package cn.anxue.fee.order;

import java.util.UUID;

/**
 * Keeps lessons of an order from being confirmed by silence and released.
 *
 * @param sourceId the request, dispute or failure behind it
 */
public record Hold(OrderId order, HoldKind kind, UUID sourceId) {}
