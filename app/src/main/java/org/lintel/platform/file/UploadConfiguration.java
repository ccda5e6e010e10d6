package org.lintel.platform.file;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is being uploaded lies in clear until it is stored: never among the system's own files. */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

  @Bean
  MultipartConfigElement multipartConfigElement(MultipartProperties properties, ClearFolder clear) {
    properties.setLocation(clear.path().toString());
    return properties.createMultipartConfig();
  }
}
