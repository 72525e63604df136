package cn.anxue.outbox;

/** Fired in the database transaction that makes, changes or ends a subscription; heard when it is committed. */
record WebhooksChanged(WebhookId webhook) {}
