/**
 * Personal data (个人信息): shown masked, unmasked only for a reason, each look kept for whoever it was about; export,
 * correction and deletion on request; an end to keeping it. Rules: 个人信息保护法 §§28–47, 未成年人网络保护条例 §§34–37.
 */
@NullMarked
package cn.anxue.privacy;

import org.jspecify.annotations.NullMarked;
