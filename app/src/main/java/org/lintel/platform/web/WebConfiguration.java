package org.lintel.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintel.platform.Viewer;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Static files under digested addresses; the viewer as an argument of controllers. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler(Assets.PREFIX + "*/**")
        .addResourceLocations("classpath:/static/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .resourceChain(true)
        .addResolver(new DigestedPathResolver());
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new StorableText()).excludePathPatterns(Assets.PREFIX + "**");
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new ViewerArgument());
    resolvers.add(new TextArgument());
  }

  /** Drops the digest in front of the path; the file behind it is always the current one. */
  private static final class DigestedPathResolver extends PathResourceResolver {

    @Override
    protected @Nullable Resource getResource(String path, Resource location) {
      int slash = path.indexOf('/');
      String file = slash < 0 ? path : path.substring(slash + 1);
      var resource = new ClassPathResource("static/" + file);
      boolean inside = !file.contains("..") && resource.exists() && resource.isReadable();
      return inside ? resource : null;
    }
  }

  private static final class ViewerArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType().equals(Viewer.class);
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binderFactory) {
      return Viewing.of(servlet(request))
          .orElseThrow(() -> new IllegalStateException("a route for staff met no viewer"));
    }
  }

  private static final class TextArgument implements HandlerMethodArgumentResolver {

    private final Texts texts = new Texts();

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType().equals(Text.class);
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binderFactory) {
      return texts.in(Languages.of(servlet(request)));
    }
  }

  private static HttpServletRequest servlet(NativeWebRequest request) {
    var servlet = request.getNativeRequest(HttpServletRequest.class);
    if (servlet == null) {
      throw new IllegalStateException("not a servlet request");
    }
    return servlet;
  }
}
