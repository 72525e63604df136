package cn.anxue.outbox;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** What can go wrong with subscriptions. */
public enum WebhookProblem implements ProblemKind {
    WEBHOOK_ADDRESS_INVALID(
            422,
            "接收地址须为完整的 https 网址，不含用户名和 #，只用 ASCII 字符。",
            "The receiver's address must be a whole https URL of ASCII characters, without user name and #."),
    WEBHOOK_HOST_UNKNOWN(422, "查不到主机 {host}，请核对。", "Host {host} is not known; check its name."),
    WEBHOOK_HOST_FORBIDDEN(
            422,
            "主机 {host} 在内部网络中，须先由管理员列入允许名单。",
            "Host {host} is in a private network; an administrator must list it first."),
    WEBHOOK_HOST_INVALID(422, "此处填主机名或 IP 地址，不含端口和路径。", "Give a host name or IP address here, without port and path."),
    WEBHOOK_HOST_LISTED(409, "该主机已在名单中。", "This host is listed already."),
    EVENT_TYPE_UNKNOWN(422, "没有这种事件，可订阅的有：{known}。", "There is no such event; you can subscribe to: {known}."),
    TOO_MANY_WEBHOOKS(409, "最多 {max} 个订阅，请先删除不用的。", "At most {max} subscriptions; remove one you do not need first."),
    WEBHOOK_NOT_ACTIVE(409, "该订阅已暂停或停用，请先恢复。", "This subscription is paused or disabled; resume it first."),
    DELIVERY_RUNNING(409, "正在投递，请稍后再看结果。", "It is being delivered; look at its result shortly.");

    private final int status;
    private final Text text;

    WebhookProblem(int status, String zh, String en) {
        this.status = status;
        this.text = Text.of(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text text() {
        return text;
    }
}
