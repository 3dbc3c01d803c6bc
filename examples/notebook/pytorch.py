import torch
from torch import nn
from torch.nn import functional as F

# %% 1. h-swish
def h_swish(x):
    return x * F.relu6(x + 3) / 6

# %% 2. Squeeze-and-Excitation
class SqueezeExcitation(nn.Module):
    def __init__(self, channels, squeeze):
        super().__init__()
        self.reduce = nn.Conv2d(channels, squeeze, 1)
        self.expand = nn.Conv2d(squeeze, channels, 1)

    def forward(self, x):
        pooled = x.mean((2, 3), keepdim=True)   # [N, C, 1, 1]
        reduced = F.relu(self.reduce(pooled))
        gates = torch.sigmoid(self.expand(reduced))
        return x * gates

# %% 3. Inverted residual
class InvertedResidual(nn.Module):
    def __init__(self, inputs, expanded, outputs, k, stride, squeeze):
        super().__init__()
        def conv(i, o, k=1, stride=1, groups=1):
            return nn.Sequential(
                nn.Conv2d(i, o, k, stride, k // 2, groups=groups, bias=False),
                nn.BatchNorm2d(o, eps=1e-3, momentum=0.01))
        self.expand = conv(inputs, expanded)
        self.depthwise = conv(expanded, expanded, k, stride, expanded)
        self.se = SqueezeExcitation(expanded, squeeze) if squeeze else nn.Identity()
        self.project = conv(expanded, outputs)
        self.skip = stride == 1 and inputs == outputs

    def forward(self, x):
        y = h_swish(self.expand(x))
        y = h_swish(self.depthwise(y))
        y = self.project(self.se(y))
        return x + y if self.skip else y

# %% 4. 비교
block = InvertedResidual(16, 64, 16, k=5, stride=1, squeeze=16).eval()
x = torch.randn(1, 16, 20, 30)      # NCHW
with torch.no_grad():
    y = block(x)
