package org.lintel.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class Acs3SignatureTests {

  /**
   * The example with fixed values at help.aliyun.com/zh/sdk/…/v3-request-structure-and-signature.
   */
  @Test
  void thePublishedExampleHasThePublishedSignature() {
    var query = new TreeMap<String, String>();
    query.put("RegionId", "cn-shanghai");
    query.put("ImageId", "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd");
    var headers = new TreeMap<String, String>();
    headers.put("host", "ecs.cn-shanghai.aliyuncs.com");
    headers.put("x-acs-action", "RunInstances");
    headers.put("x-acs-content-sha256", Acs3Signature.digest(""));
    headers.put("x-acs-date", "2023-10-26T10:22:32Z");
    headers.put("x-acs-signature-nonce", "3156853299f313e23d1673dc12e1703d");
    headers.put("x-acs-version", "2014-05-26");

    assertThat(
            Acs3Signature.authorization(
                "YourAccessKeyId", "YourAccessKeySecret", "POST", query, headers))
        .isEqualTo(
            "ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;"
                + "x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,"
                + "Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0");
  }

  @Test
  void valuesAreWrittenByRfc3986() {
    assertThat(Acs3Signature.encoded(" ~*+/中")).isEqualTo("%20~%2A%2B%2F%E4%B8%AD");
  }
}
